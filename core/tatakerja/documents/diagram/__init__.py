"""Flows as diagrams with a lane a post.

``alur`` says what flows; ``simpul`` turns it into events, tasks and gateways; ``tegak`` lays it out for A4 and
``bpmn`` for a viewer; ``tulis`` writes.
"""
