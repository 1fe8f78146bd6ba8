namespace StackLint.Compose.ComposeTypes;

/// <summary>Files that services take from configs and secrets.</summary>
internal static class FileTypes
{
    internal static StructType Reference { get; } = new(
        isPointer: true,
        ("source", Plain.Text),
        ("target", Plain.Text),
        ("uid", Plain.Text),
        ("gid", Plain.Text),
        ("mode", new ScalarType(ScalarReaders.FileMode, isPointer: true)));

    internal static ListType Configs { get; } = new(new AdaptedType(Reference) { Expand = ShortForms.Under("source") });

    internal static ListType Secrets { get; } = new(new AdaptedType(Reference) { Expand = ShortForms.Under("source"), Complete = Completion.Secret });

    /// <summary>Secrets of a build get no target.</summary>
    internal static ListType BuildSecrets { get; } = Configs;
}
