using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Sarif;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Sarif;

/// <summary>A result as it was written.</summary>
/// <param name="Key">What else went into it than the finding.</param>
/// <param name="Files">The files of its further places.</param>
/// <param name="MessageId">The message string of its rule.</param>
/// <param name="Result">Stands for it in a log.</param>
/// <param name="Json">What was written.</param>
internal sealed record KeptResult(string Key, ImmutableArray<SourceFile?> Files, string MessageId, Result Result, string Json)
{
    /// <summary>Whether it would be written in the same way.</summary>
    public bool Holds(string key, ImmutableArray<SourceFile?> files) => Key == key && Files.AsSpan().SequenceEqual(files.AsSpan());
}
