using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary><c>deploy</c> and what is below it.</summary>
internal static class DeployTypes
{
    internal static ListType DeviceRequests { get; } = new(new AdaptedType(new StructType(
        isPointer: true,
        ("capabilities", Plain.Texts),
        ("driver", Plain.Text),
        ("count", new ScalarType(ScalarReaders.DeviceCount)),
        ("device_ids", Plain.Texts),
        ("options", Plain.Pairs))
    { HasExtensions = false })
    { Finish = Validation.DeviceRequest, Complete = Completion.DeviceRequest });

    private static readonly StructType Resource = new(
        isPointer: true,
        ("cpus", Plain.Float),
        ("memory", Plain.Bytes),
        ("pids", Plain.Integer),
        ("devices", DeviceRequests),
        ("generic_resources", new ListType(new StructType(
            isPointer: true,
            ("discrete_resource_spec", new StructType(isPointer: true, ("kind", Plain.KeptText), ("value", Plain.KeptInteger))
            {
                AlwaysPrinted = [("kind", ComposeScalarKind.String, ""), ("value", ComposeScalarKind.Integer, "0")],
            })))));

    private static readonly StructType Update = new(
        isPointer: true,
        ("parallelism", Plain.KeptUnsigned),
        ("delay", Plain.Duration),
        ("failure_action", Plain.Text),
        ("monitor", Plain.Duration),
        ("max_failure_ratio", Plain.Float),
        ("order", Plain.Text));

    internal static StructType Deploy { get; } = new(
        isPointer: true,
        ("mode", Plain.Text),
        ("replicas", Plain.KeptInteger),
        ("labels", Plain.Pairs),
        ("update_config", Update),
        ("rollback_config", Update),
        ("resources", new StructType(isPointer: false, ("limits", Resource), ("reservations", Resource))),
        ("restart_policy", new StructType(
            isPointer: true,
            ("condition", Plain.Text),
            ("delay", Plain.KeptDuration),
            ("max_attempts", Plain.KeptUnsigned),
            ("window", Plain.KeptDuration))),
        ("placement", new StructType(
            isPointer: false,
            ("constraints", Plain.Texts),
            ("preferences", new ListType(new StructType(isPointer: true, ("spread", Plain.Text)))),
            ("max_replicas_per_node", Plain.Unsigned))),
        ("endpoint_mode", Plain.Text));
}
