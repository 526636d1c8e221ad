// What reading an article asks of a gazetteer; whoever reads hands one in.

/** A town. `country` is ISO 3166-1 alpha-3, `people` how many live there, `title` whether it is asked for by its main name. */
export type Town = {
  name: string;
  admin1: string | null;
  country: string;
  lat: number;
  lon: number;
  people: number;
  title: boolean;
};

export type Gazetteer = {
  /** Every town one of whose names is just this, whatever case and accents, in a fixed order. */
  named(name: string): readonly Town[];
  /** The countries that have a first-level region of this name. */
  regionCountries(name: string): readonly string[];
};
