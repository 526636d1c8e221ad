// Messages that Belarusian has in common with English, as the tests hold it.
export const same: readonly string[] = ["form.ctrl", "form.enter", "map.enter"];
