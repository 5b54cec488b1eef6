// What a Lighthouse report says in few words.

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** The figures of one report: milliseconds, and scores out of 100. */
export function figures(report) {
  const value = (id) => report.audits[id].numericValue;
  return {
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    si: value('speed-index'),
    ...Object.fromEntries(CATEGORIES.map((id) => [id, Math.round(report.categories[id].score * 100)])),
  };
}

/** Every weighted audit below its full score in any of the reports, with the points it cost at most. */
export function costs(reports) {
  const worst = new Map();
  for (const report of reports) {
    for (const { category, id, title, points, said } of lost(report)) {
      if ((worst.get(id)?.points ?? 0) < points) worst.set(id, { category, id, title, points, said });
    }
  }
  return [...worst.values()].sort((one, other) => other.points - one.points);
}

function* lost(report) {
  for (const category of CATEGORIES) {
    const refs = report.categories[category].auditRefs;
    const whole = refs.reduce((sum, { weight }) => sum + weight, 0);
    for (const { id, weight } of refs) {
      const audit = report.audits[id];
      if (!weight || audit.score === null || audit.score >= 0.995) continue;
      const points = ((1 - audit.score) * weight * 100) / whole;
      yield { category, id, title: audit.title, points, said: audit.displayValue ?? '' };
    }
  }
}

/** Prints the medians as a Markdown table, then what costs points. */
export function print(medians, lossesOf, { runs, machine, loads, lighthouse }) {
  const load = [Math.min(...loads), Math.max(...loads)].map((one) => one.toFixed(1)).join(' to ');
  console.log(`Lighthouse ${lighthouse}, mobile, medians of ${runs}; ${machine}; load ${load}\n`);
  const ms = (value) => `${Math.round(value)} ms`;
  const { fcp, lcp, tbt, cls, si, performance, accessibility, seo } = medians;
  console.log('| FCP | LCP | TBT | CLS | speed index | performance | accessibility | best practices | SEO |');
  console.log('|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  const cells = [ms(fcp), ms(lcp), ms(tbt), cls.toFixed(3), ms(si), performance, accessibility, medians['best-practices'], seo];
  console.log(`| ${cells.join(' | ')} |`);
  if (lossesOf.length) console.log('\nWhat costs points, at its worst:');
  for (const { category, id, points, said } of lossesOf) console.log(`- ${category}: ${id}, ${points.toFixed(1)} points ${said}`);
}
