namespace StackLint.Compose.ComposeTypes;

/// <summary><c>build</c> and <c>develop</c> of a service.</summary>
internal static class BuildTypes
{
    private static readonly AdaptedType Context = new(Plain.Text) { Finish = static (v, _, d) => d.Paths.BuildContext(v) };

    private static readonly StructType Section = new(
        isPointer: true,
        ("context", Context),
        ("dockerfile", Plain.Text),
        ("dockerfile_inline", Plain.Text),
        ("entitlements", Plain.Texts),
        ("args", Plain.Environment),
        ("provenance", Plain.Text),
        ("sbom", Plain.Text),
        ("ssh", new SshType()),
        ("labels", Plain.Pairs),
        ("cache_from", Plain.TextOrTexts),
        ("cache_to", Plain.TextOrTexts),
        ("no_cache", Plain.Boolean),
        ("additional_contexts", new AdditionalContextsType(Context)),
        ("pull", Plain.Boolean),
        ("extra_hosts", Plain.Hosts),
        ("isolation", Plain.Text),
        ("network", Plain.Text),
        ("target", Plain.Text),
        ("secrets", FileTypes.BuildSecrets),
        ("shm_size", Plain.Bytes),
        ("tags", Plain.TextOrTexts),
        ("ulimits", Plain.Ulimits),
        ("platforms", Plain.TextOrTexts),
        ("privileged", Plain.Boolean));

    internal static AdaptedType Build { get; } = new(Section) { Expand = ShortForms.Under("context"), Finish = Completion.IncludedBuild, Complete = Completion.Build };

    internal static StructType Hook { get; } = HookOf(isPointer: true);

    internal static StructType Develop { get; } = new(
        isPointer: true,
        ("watch", new ListType(new StructType(
            isPointer: true,
            ("path", new AdaptedType(Plain.KeptText) { Finish = static (v, _, d) => d.Paths.Local(v) }),
            ("action", Plain.KeptText),
            ("target", Plain.Text),
            ("exec", HookOf(isPointer: false)),
            ("include", Plain.TextOrTexts),
            ("ignore", Plain.TextOrTexts),
            ("initial_sync", Plain.Boolean)))));

    private static StructType HookOf(bool isPointer) => new(
        isPointer,
        ("command", Plain.Command),
        ("user", Plain.Text),
        ("privileged", Plain.Boolean),
        ("working_dir", Plain.Text),
        ("environment", Plain.Environment));
}
