using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Packs;
using StackLint.Engine.Results;

namespace StackLint.Engine.Packs;

/// <summary>The rules of a rule assembly, each looked at once and found to be in order.</summary>
/// <param name="Info">The assembly.</param>
/// <param name="Analyzers">Its analyzers.</param>
/// <param name="Rules">Its rules with their pages.</param>
public sealed record LoadedRulePack(RulePackInfo Info, ImmutableArray<ComposeAnalyzer> Analyzers, ImmutableArray<RuleInfo> Rules)
{
    /// <summary>Looks at the rules of a pack.</summary>
    /// <param name="info">Its assembly.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="others">The rules that there are already.</param>
    /// <exception cref="RulePackException">A rule is not in order or does not fit the others.</exception>
    public static LoadedRulePack Read(RulePackInfo info, IRulePack pack, RulePackSet others) => new RulePackReader(info, pack, others).Read();
}
