"""All pictures of all pages, as plain words."""
import json

from steps import page_box, page_carriage, page_channel, page_duct, page_exhaust, page_heater, page_sensor, page_water

STEPS = tuple(step for page in (page_channel, page_duct, page_heater, page_water, page_sensor, page_carriage, page_box, page_exhaust)
              for step in page.STEPS)


def words():
    """For tests: name to alt text, bodies and labels."""
    return json.dumps({s.name: {"alt": s.alt, "new": s.new.split(), "old": s.old.split(), "labels": [words for _, words in s.labels]}
                       for s in STEPS})
