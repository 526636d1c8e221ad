// Spanish: what went wrong, then how to put it right; one sentence for every code of the API.
import type { problems as english } from "../en/problems.ts";
import type { In } from "../messages.ts";

export const problems = {
  bad_input: "Algunos campos necesitan otra revisión.",
  bad_filter: "La dirección contiene un filtro que no se puede leer.",
  bad_json: "El servidor no pudo leer lo enviado.",
  not_signed_in: "Inicie sesión antes.",
  not_allowed: "Su cuenta no puede hacer esto. Consulte a quien gestiona este sitio.",
  cross_site:
    "Esto venía de otro sitio y se ha rechazado. Abra Vigil directamente y vuelva a intentarlo.",
  not_found: "No existe ese registro.",
  method_not_allowed: "El servidor no hace esto.",
  request_timeout: "El envío tardó demasiado. Compruebe la conexión y vuelva a intentarlo.",
  conflict: "Entretanto alguien lo ha cambiado. Mire la versión más nueva y vuelva a intentarlo.",
  already_decided: "Alguien ya lo ha decidido.",
  gone: "Esto estuvo aquí y se ha retirado.",
  key_reused: "Esto ya se envió con otro contenido. Recargue la página y vuelva a intentarlo.",
  too_large: "Es demasiado grande para enviarlo.",
  unsupported_media_type: "El servidor no lee este tipo de archivo.",
  wrong_host: "Este sitio no se llama así. Ábralo en su propia dirección.",
  too_many_requests: "Demasiados intentos en poco tiempo. Espere un minuto y vuelva a intentarlo.",
  internal: "El servidor respondió con un error. Si continúa, avise a quien gestiona este sitio.",
  unavailable: "El servidor está arrancando u ocupado. Vuelva a intentarlo en un momento.",
  storage_full: "Al servidor no le queda espacio, así que no se ha guardado nada.",
  network: "El servidor no respondió. Compruebe la conexión y vuelva a intentarlo.",
} as const satisfies In<"es", typeof english>;
