using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Options;
using StackLint.Engine.Packs;

namespace StackLint.Engine.Results;

/// <summary>What there is to know of a rule without running it.</summary>
/// <param name="Descriptor">ID, title, category, help link.</param>
/// <param name="Options">The options it reads.</param>
/// <param name="Page">Its page.</param>
public sealed record RuleInfo(DiagnosticDescriptor Descriptor, ImmutableArray<RuleOption> Options, RuleHelp Page)
{
    public string Id => Descriptor.Id;

    /// <summary>The rule's name in Pascal case, for example <c>MissingMemoryLimit</c>.</summary>
    public string Name => RuleDescriptor.NameOf(Descriptor);

    /// <summary>The rule assembly it comes from, null for a rule that comes with StackLint.</summary>
    public RulePackInfo? Pack { get; init; }

    public ProfileSeverities Severities => ProfileSeverities.Of(Descriptor);
}
