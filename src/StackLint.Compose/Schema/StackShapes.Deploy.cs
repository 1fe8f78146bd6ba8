using StackLint.Compose.Values;
using static StackLint.Compose.Schema.Shapes;

namespace StackLint.Compose.Schema;

/// <content>The section <c>deploy</c>.</content>
internal sealed partial class StackShapes
{
    private static ScalarCheck AtLeastZero { get; } = new(
        "Must be greater than or equal to 0",
        static s => !YamlNumber.TryParseFloat(s.Text, out var number) || number >= 0);

    private static Shape UpdateOrder { get; } = With(Text, new ScalarCheck(
        """must be one of the following: "start-first", "stop-first" """.TrimEnd(),
        static s => s.Text is "start-first" or "stop-first"));

    private Shape Deploy() => OfTypes(ValueTypes.Mapping, ValueTypes.Null) with
    {
        Mapping = Closed(
        [
            ("mode", Text),
            .. Since(2, ("endpoint_mode", Text)),
            ("replicas", Integer),
            ("labels", Pairs),
            .. Since(7, ("rollback_config", Update())),
            ("update_config", Update()),
            ("resources", Resources()),
            ("restart_policy", Closed(
                ("condition", Text),
                ("delay", StackFormats.Duration),
                ("max_attempts", Integer),
                ("window", StackFormats.Duration))),
            ("placement", Placement()),
        ]).Mapping,
    };

    private Shape Update() => Closed(
    [
        ("parallelism", Integer),
        ("delay", StackFormats.Duration),
        ("failure_action", Text),
        ("monitor", StackFormats.Duration),
        ("max_failure_ratio", Number),
        .. Since(4, ("order", UpdateOrder)),
    ]);

    private Shape Resources()
    {
        var generic = Closed(("discrete_resource_spec", Closed(("kind", Text), ("value", Number))));
        return Closed(
            ("limits", Closed([("cpus", Text), ("memory", Text), .. Since(9, ("pids", Integer))])),
            ("reservations", Closed([("cpus", Text), ("memory", Text), .. Since(5, ("generic_resources", ListOf(generic)))])));
    }

    private Shape Placement() => Closed(
    [
        ("constraints", Strings),
        .. Since(3, ("preferences", ListOf(Closed(("spread", Text))))),
        .. Since(8, ("max_replicas_per_node", Integer)),
    ]);
}
