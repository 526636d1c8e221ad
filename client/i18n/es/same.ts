// Messages that Spanish has in common with English, as the tests hold it.
export const same: readonly string[] = [
  "charts.open_no",
  "drawer.original",
  "form.ctrl",
  "ui.error",
  "vocabulary.form_debate",
  "vocabulary.role_editor",
];
