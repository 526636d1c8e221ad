// Leaflet, always loaded after the policy it needs: import it from here and nowhere else.
import "./trusted.ts";

export {
  circle,
  DomUtil,
  divIcon,
  type GeoJSON,
  geoJSON,
  type LatLngBounds,
  type LayerGroup,
  latLng,
  latLngBounds,
  layerGroup,
  Map as LeafletMap,
  type Marker,
  marker,
  svg,
  svgOverlay,
  tileLayer,
} from "leaflet";
