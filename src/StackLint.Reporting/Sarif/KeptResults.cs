using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis.Sarif;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Sarif;

/// <summary>Results of a log as text, taken over from the last one where they are the same.</summary>
/// <param name="memory">What the last one kept.</param>
internal sealed class KeptResults(ReportMemory memory)
{
    private readonly Dictionary<Result, string> _texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>A result, perhaps one that only stands for its text.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="key">What else goes into the result.</param>
    /// <param name="files">The files of its further places.</param>
    /// <param name="create">Makes it.</param>
    public KeptResult GetOrAdd(ReportedDiagnostic finding, string key, ImmutableArray<SourceFile?> files, Func<Result> create)
    {
        if (!memory.Results.TryGetValue(finding, out var kept) || !kept.Holds(key, files))
        {
            var result = create();
            kept = new KeptResult(key, files, result.Message.Id, new Result(), SarifText.OfResult(result));
            memory.Results.AddOrUpdate(finding, kept);
        }

        _texts[kept.Result] = kept.Json;
        return kept;
    }

    /// <summary>Writes a result as a value.</summary>
    public void Write(Utf8JsonWriter json, Result result) =>
        json.WriteRawValue(_texts.TryGetValue(result, out var text) ? text : SarifText.OfResult(result), skipInputValidation: true);
}
