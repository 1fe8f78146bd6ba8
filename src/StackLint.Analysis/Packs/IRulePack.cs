using System.Collections.Immutable;

namespace StackLint.Analysis.Packs;

/// <summary>The rules of an assembly. The source generator implements it on the class that <see cref="RulePackAttribute"/> names.</summary>
public interface IRulePack
{
    /// <summary>One instance of each analyzer, in the order of their type names.</summary>
    ImmutableArray<ComposeAnalyzer> Analyzers { get; }

    /// <summary>The Markdown page of a rule, embedded as <c>help/ID.md</c>; null when there is none.</summary>
    string? ReadPage(string ruleId);
}
