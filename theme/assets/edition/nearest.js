// The nearest known words for misspelt ones; the list of words is fetched only for this.

import { fold, parts, same, stem, unitsOf } from "./stems.js";

// Changes from one word to another: a letter more, less, other, or two that changed places.
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + other);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

function nearest(word, known) {
  const asked = fold(word);
  const bare = stem(asked);
  const most = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  let best = null;
  for (const candidate of most ? known : []) {
    const ends = distance(asked, candidate, most);
    const stems = ends > 1 && bare.length > 4 ? distance(bare, stem(candidate), most) + 0.1 : ends;
    const far = Math.min(ends, stems);
    const rank = far + (candidate[0] === asked[0] ? 0 : 0.5);
    if (far < most + 1 && (!best || rank < best.rank)) best = { rank, candidate };
  }
  return best?.candidate;
}

// The list is sorted; of each word it has the number of letters that it shares with the last one,
// in base 36, and the rest.
function unpack(list) {
  let last = "";
  return list.split(" ").map((entry) => {
    last = last.slice(0, parseInt(entry[0], 36)) + entry.slice(1);
    return last;
  });
}

// The asked words with every unknown one replaced; nothing where one of them has no neighbour.
export async function mend(finder, asked) {
  const script = /[\u0400-\u04ff]/.test(asked) ? "cyrillic" : "latin";
  finder.words ??= {};
  finder.words[script] ??= finder.read(`words-${script}.txt`).then(async (answer) => unpack(await answer.text()));
  const known = await finder.words[script];
  let mended = asked;
  for (const { text } of unitsOf(asked)) {
    for (const [word] of parts(text)) {
      const bare = stem(word);
      if (/\d/.test(word) || known.some((candidate) => same(bare, candidate))) continue;
      const found = nearest(word, known);
      if (!found) return null;
      mended = mended.replace(word, found);
    }
  }
  return mended;
}
