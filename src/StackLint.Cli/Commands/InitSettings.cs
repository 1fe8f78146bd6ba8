using System.Collections.Immutable;
using StackLint.Cli.Adoption;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary>What the options of <c>init</c> say.</summary>
internal sealed record InitSettings
{
    /// <summary>The absolute folder.</summary>
    internal required string Folder { get; init; }

    /// <summary>The parts that were asked for; null for those that suit the folder.</summary>
    internal required ImmutableHashSet<AdoptionPart>? Parts { get; init; }

    /// <summary>Whether everything is confirmed beforehand.</summary>
    internal required bool Yes { get; init; }

    /// <summary>Whether nothing is to be written.</summary>
    internal required bool DryRun { get; init; }

    internal required ColorChoice Color { get; init; }
}
