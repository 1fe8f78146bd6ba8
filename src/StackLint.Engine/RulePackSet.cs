using System.Collections.Immutable;
using StackLint.Analysis.Packs;
using StackLint.Engine.Results;

namespace StackLint.Engine;

/// <summary>The engine's own diagnostics and the rules of the packs.</summary>
/// <param name="packs">The packs.</param>
public sealed class RulePackSet(params ReadOnlySpan<IRulePack> packs)
{
    public ImmutableArray<IRulePack> Packs { get; } = [.. packs];

    /// <summary>Every rule, the engine's own included, in the order of IDs.</summary>
    public ImmutableArray<RuleInfo> Rules => throw new NotImplementedException();

    /// <summary>The rule of an ID in any case, null if there is none.</summary>
    public RuleInfo? Find(string id) => throw new NotImplementedException(id);
}
