namespace StackLint.Compose.ComposeTypes;

/// <summary>A project: what is at the top level.</summary>
internal static class ProjectTypes
{
    private static readonly StructType Network = new(
        isPointer: true,
        ("name", Plain.Text),
        ("driver", Plain.Text),
        ("driver_opts", Plain.Pairs),
        ("ipam", new StructType(
            isPointer: false,
            ("driver", Plain.Text),
            ("config", new ListType(new StructType(
                isPointer: true,
                ("subnet", Plain.Text),
                ("gateway", Plain.Text),
                ("ip_range", Plain.Text),
                ("aux_addresses", Plain.Pairs)))))),
        ("external", Plain.Boolean),
        ("internal", Plain.Boolean),
        ("attachable", Plain.Boolean),
        ("labels", Plain.Pairs),
        ("enable_ipv4", Plain.KeptBoolean),
        ("enable_ipv6", Plain.KeptBoolean));

    private static readonly StructType Volume = new(
        isPointer: true,
        ("name", Plain.Text),
        ("driver", Plain.Text),
        ("driver_opts", Plain.Pairs),
        ("external", Plain.Boolean),
        ("labels", Plain.Pairs));

    private static readonly StructType Model = new(
        isPointer: true,
        ("name", Plain.Text),
        ("model", Plain.Text),
        ("context_size", Plain.Integer),
        ("runtime_flags", Plain.Texts));

    internal static StructType Project { get; } = new(
        isPointer: true,
        ("name", Plain.Text),
        ("services", new MapType(ServiceTypes.Service, isNullKept: false) { TakesExtensions = true }),
        ("networks", Resources(Network)),
        ("volumes", new MapType(new AdaptedType(Volume) { Expand = ShortForms.External, Finish = Validation.Volume }, isNullKept: false) { TakesExtensions = true }),
        ("secrets", Resources(FileObject(), Validation.Secret)),
        ("configs", Resources(FileObject(), Validation.Config)),
        ("models", new MapType(Model, isNullKept: false)));

    private static StructType FileObject() => new(
        isPointer: true,
        ("name", Plain.Text),
        ("file", Plain.AnyPath),
        ("environment", Plain.Text),
        ("content", Plain.Text),
        ("external", Plain.Boolean),
        ("labels", Plain.Pairs),
        ("driver", Plain.Text),
        ("driver_opts", Plain.Pairs),
        ("template_driver", Plain.Text));

    private static MapType Resources(StructType type, AdaptedType.Step? finish = null) =>
        new(new AdaptedType(type) { Expand = ShortForms.External, Finish = finish }, isNullKept: false) { TakesExtensions = true };
}
