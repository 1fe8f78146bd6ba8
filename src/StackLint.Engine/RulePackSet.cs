using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Options;
using StackLint.Analysis.Packs;
using StackLint.Engine.Configuration;
using StackLint.Engine.Packs;
using StackLint.Engine.Results;
using StackLint.Engine.Rules;

namespace StackLint.Engine;

/// <summary>The engine's own diagnostics and the rules of the packs.</summary>
/// <param name="packs">The packs.</param>
public sealed class RulePackSet(params ReadOnlySpan<IRulePack> packs)
{
    public ImmutableArray<IRulePack> Packs { get; } = [.. packs];

    /// <summary>The packs that were loaded from rule assemblies.</summary>
    public ImmutableArray<LoadedRulePack> Loaded { get; private init; } = [];

    /// <summary>Every analyzer of the packs.</summary>
    public IEnumerable<ComposeAnalyzer> Analyzers => Packs.SelectMany(static p => p.Analyzers).Concat(Loaded.SelectMany(static p => p.Analyzers));

    /// <summary>Every rule, the engine's own included, in the order of IDs.</summary>
    public ImmutableArray<RuleInfo> Rules => field.IsDefault ? field = [.. EngineRules.All.Concat(Packs.SelectMany(RulesOf)).Concat(Loaded.SelectMany(static p => p.Rules)).OrderBy(static r => r.Id, StringComparer.Ordinal)] : field;

    /// <summary>Every option, of the rules and of the engine, each key once.</summary>
    public ImmutableArray<RuleOption> Options => field.IsDefault
        ? field = [.. EngineOptions.All.Concat(Rules.SelectMany(static r => r.Options)).DistinctBy(static o => o.Key).OrderBy(static o => o.Key, StringComparer.Ordinal)]
        : field;

    /// <summary>The rule of an ID in any case, null if there is none.</summary>
    public RuleInfo? Find(string id) => Rules.FirstOrDefault(r => r.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>These rules and those of a rule assembly.</summary>
    public RulePackSet With(LoadedRulePack pack) => new(Packs.AsSpan()) { Loaded = Loaded.Add(pack) };

    private static IEnumerable<RuleInfo> RulesOf(IRulePack pack) =>
        pack.Analyzers.SelectMany(a => a.SupportedDiagnostics.Select(d => new RuleInfo(d, a.SupportedOptions, new RuleHelp(() => pack.ReadPage(d.Id) ?? ""))));
}
