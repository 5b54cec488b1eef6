// A linter of GeoJSON and a reader of calendars, neither of them ours, find nothing wrong.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '@placemarkio/check-geojson';
import ICAL from 'ical.js';
import { named, text } from './files.mjs';

test('a linter has nothing to say of the GeoJSON', async () => {
  for (const name of await named('.geojson')) {
    const collection = check(await text(name));
    assert.ok(collection.features.length > 0, name);
  }
});

test('a linter refuses a file that is no GeoJSON', () => {
  assert.throws(() => check('{"type":"Feature","geometry":{"type":"Point","coordinates":["1",2]},"properties":{}}'));
});

for (const lang of ['vi', 'en']) {
  test(`a calendar app reads the events in ${lang}`, async () => {
    const calendar = new ICAL.Component(ICAL.parse(await text(`events.${lang}.ics`)));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    assert.ok(events.length > 20);
    for (const event of events) {
      assert.ok(event.startDate.isDate && event.endDate.compare(event.startDate) > 0, event.uid);
      assert.ok(event.summary.trim() && event.description.trim(), event.uid);
    }
    const weekly = events.find((event) => event.isRecurring());
    const times = weekly.iterator();
    const first = times.next();
    const second = times.next();
    assert.equal(second.subtractDate(first).toSeconds(), 7 * 24 * 3600);
  });
}

test('both calendars have the same events on the same days', async () => {
  const days = async (lang) => {
    const calendar = new ICAL.Component(ICAL.parse(await text(`events.${lang}.ics`)));
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)).map((event) => `${event.uid} ${event.startDate}/${event.endDate}`);
  };
  assert.deepEqual(await days('vi'), await days('en'));
});
