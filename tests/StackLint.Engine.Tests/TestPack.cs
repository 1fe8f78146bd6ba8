using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Packs;

namespace StackLint.Engine.Tests;

/// <summary>Analyzers without pages.</summary>
internal sealed class TestPack(params ComposeAnalyzer[] analyzers) : IRulePack
{
    public ImmutableArray<ComposeAnalyzer> Analyzers { get; } = [.. analyzers];

    public string? ReadPage(string ruleId) => null;
}
