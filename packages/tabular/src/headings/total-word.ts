/** Is a text a word for a total and nothing else? «Totalforbruk» may be the main meter. */
export function isTotal(text: string): boolean {
  return /^(?:(?:års?|hele året|heile året)[\s-]*)?(?:sum|total|totalt|totalsum|i alt|samlet|samla|hittil(?: i år| i \d{4})?|akkumulert|gjennomsnitt|gj\.? ?snitt|snitt|middel|average|ytd)(?: (?:hittil|hittil i år|i alt|år|året|i år|(?:19|20)\d\d|(?:pr\.?|per) (?:mnd\.?|måned|månad)))?[\s([,]*(?:[kmg]?wh)?[\])]?$/i.test(
    text.trim(),
  );
}
