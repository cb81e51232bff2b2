"""An assignment as it is lived: frozen when proposed, advanced by events, decided by competence. All of it pure.

``event`` gives the shape of every kind of event, ``state`` that of the state and what can be read off it; ``freeze``
turns a route into the data of the first event, ``fold`` and ``fold_after`` (of what follows the letter) turn events
into a state. ``langkah``, ``evaluasi``, ``pelaporan`` and ``kinerja`` say what a command does and refuse what may not
be, ``pelaku`` in which words. Events and states are plain JSON, typed by their keys; persons stand in them as positions
in the state's list of tokens, so that nothing in them is personal.
"""
