"""Many regencies on the screen: how their audits came out, what they sum up to, one under the others."""
