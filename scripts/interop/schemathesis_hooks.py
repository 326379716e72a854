# What the contract asks of requests and JSON Schema cannot say, kept in the requests that schemathesis makes.
import schemathesis


@schemathesis.hook
def before_call(context, case, kwargs):
    """Of a box that is right but for its order, south goes below north."""
    box = (case.query or {}).get("bbox")
    sides = box.split(",") if isinstance(box, str) else box
    if not isinstance(sides, (list, tuple)) or len(sides) != 4:
        return
    try:
        south, north = float(sides[1]), float(sides[3])
    except (TypeError, ValueError):
        return
    if south > north:
        turned = [sides[0], sides[3], sides[2], sides[1]]
        case.query["bbox"] = ",".join(turned) if isinstance(box, str) else turned
