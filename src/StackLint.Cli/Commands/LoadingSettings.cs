using System.Collections.Immutable;
using StackLint.Compose.Environments;

namespace StackLint.Cli.Commands;

/// <summary>What the options say of variables and of files that files name.</summary>
internal sealed record LoadingSettings
{
    /// <summary>The variables; null when nothing is known of them.</summary>
    internal VariableSource? Environment { get; init; }

    /// <summary>The absolute paths of env files that were named.</summary>
    internal ImmutableArray<string> EnvFiles { get; init; } = [];

    /// <summary>Absolute folders below which further files may be read.</summary>
    internal ImmutableArray<string> AllowedRoots { get; init; } = [];
}
