// public-art draft, printed by the SamÅpne registry. Do not edit.

/**
 * Public art. One work of art, also when it is stored, removed or destroyed.
 */
export interface PublicArt {
  /**
   * Municipality number. Number of the municipality where the work is. Four digits, leading zero kept.
   * Code of the list municipality, version 2024-01-01.
   * Example: "5001"
   */
  municipality_number: string;
  /**
   * Artwork id. The municipality's own, stable id of the work, such as its inventory number. Never used again.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "S-014"
   */
  artwork_id: string;
  /**
   * Artwork title. The title of the work. If it has none, write «Uten tittel» (untitled).
   * Example: "Samhold"
   */
  title: string;
  /**
   * Artists. The name of the artist or artists. If nobody knows, write «Ukjent» (unknown).
   * Example: ["Eva Eksempel"]
   */
  artists: string[];
  /**
   * Artists in KulturNav. The artist's address in KulturNav, one for each artist who is there. It tells two artists of one name apart.
   * Example: ["https://kulturnav.org/0d4b9f6e-6c1a-4f6e-9f0e-2f1d8f1b7a11"]
   */
  artist_authority_uris?: string[] | null;
  /**
   * Type of art. What kind of art it is.
   * - `sculpture`: Sculpture
   * - `relief`: Relief
   * - `mural`: Mural
   * - `installation`: Installation
   * - `textile`: Textile
   * - `glass`: Glass
   * - `photo`: Photograph
   * - `painting`: Painting
   * - `light_art`: Light art
   * - `sound_art`: Sound art
   * - `memorial`: Memorial
   * - `other`: Other
   * Example: "sculpture"
   */
  art_type:
    | "sculpture"
    | "relief"
    | "mural"
    | "installation"
    | "textile"
    | "glass"
    | "photo"
    | "painting"
    | "light_art"
    | "sound_art"
    | "memorial"
    | "other";
  /**
   * Technique. How the work was made.
   * Example: "Støpt"
   */
  technique?: string | null;
  /**
   * Material. What the work is made of.
   * Example: "Bronse"
   */
  material?: string | null;
  /**
   * Year from. The year work on it began, or the first year it may be from.
   * Whole number.
   * Example: 1971
   */
  year_from?: number | null;
  /**
   * Year to. The year it was finished, or the last year it may be from.
   * Whole number.
   * Example: 1973
   */
  year_to?: number | null;
  /**
   * Cultural heritage id. The id in Kulturminnesøk when the work is registered there: a site (48670) or a single object (48670-1).
   * Example: "48670-1"
   */
  cultural_heritage_id?: string | null;
  /**
   * Placement. Whether the work is outdoors, indoors where everybody can go, or indoors where only some can.
   * - `outdoor`: Outdoor
   * - `indoor_public`: Indoors, open to the public
   * - `indoor_restricted`: Indoors, not open to the public
   * Example: "outdoor"
   */
  placement: "outdoor" | "indoor_public" | "indoor_restricted";
  /**
   * Building id. The municipality's own id of the building, the same as in Municipal purpose buildings. Preferably the code the property department uses.
   * Shape: At most 64 characters: letters a–z, digits, full stop, underscore and hyphen. The first is a letter or digit.
   * Example: "bygg-0412"
   */
  building_id?: string | null;
  /**
   * Name of place. The place people know: the square, the park, the entrance. Building or place must be filled in.
   * Example: "Bragernes torg"
   */
  place_name?: string | null;
  /**
   * Latitude. Latitude in decimal degrees (EPSG:4326), at most six decimals.
   * At most 6 decimals.
   * Unit: deg
   * Example: 63.447243
   */
  latitude?: number | null;
  /**
   * Longitude. Longitude in decimal degrees (EPSG:4326), at most six decimals.
   * At most 6 decimals.
   * Unit: deg
   * Example: 10.436338
   */
  longitude?: number | null;
  /**
   * Owner (organisation number). Organisation number of the work's owner, nine digits.
   * Shape: Nine digits from the Norwegian register of legal entities. The last one is a check digit.
   * Example: "942110464"
   */
  owner_organization_number: string;
  /**
   * Status. Whether the work is on display, stored, removed or destroyed.
   * - `on_display`: On display
   * - `stored`: Stored
   * - `removed`: Removed
   * - `destroyed`: Destroyed
   * Example: "on_display"
   */
  status: "on_display" | "stored" | "removed" | "destroyed";
  /**
   * Picture. The address of the picture file. Licence and credit stand beside it: the licence of the dataset does not cover pictures.
   * Absolute http(s) address.
   * Example: "https://www.eksempel.no/bilder/1.jpg"
   */
  image_url?: string | null;
  /**
   * Picture credit. Who is to be named as photographer or author. Required when there is a picture.
   * Example: "Foto: Eksempel kommune"
   */
  image_credit?: string | null;
  /**
   * Picture licence. What others may use the picture for. Required when there is a picture.
   * - `CC0`: CC0 1.0 (public domain)
   * - `CC_BY_4_0`: CC BY 4.0
   * - `CC_BY_SA_4_0`: CC BY-SA 4.0
   * - `CC_BY_NC_4_0`: CC BY-NC 4.0
   * - `CC_BY_ND_4_0`: CC BY-ND 4.0
   * - `NLOD_2_0`: NLOD 2.0
   * - `permission`: By agreement with the author, for this use only
   * Example: "CC_BY_4_0"
   */
  image_license?:
    "CC0" | "CC_BY_4_0" | "CC_BY_SA_4_0" | "CC_BY_NC_4_0" | "CC_BY_ND_4_0" | "NLOD_2_0" | "permission" | null;
  /**
   * Web page. The page that tells more. The whole address, beginning with https://.
   * Absolute http(s) address.
   * Example: "https://www.eksempel.no/kulturhuset"
   */
  url?: string | null;
}
