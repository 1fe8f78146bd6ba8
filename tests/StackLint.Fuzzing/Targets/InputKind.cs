namespace StackLint.Fuzzing.Targets;

/// <summary>What bytes are meant to be.</summary>
internal enum InputKind
{
    Compose,

    /// <summary>Compose files one after the other, see <see cref="ProjectTarget"/>.</summary>
    Project,

    Cluster,
    EditorConfig,
    Ignore,
    Environment,
    Baseline,
}
