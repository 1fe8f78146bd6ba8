using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Sarif;

/// <summary>Results of a log as text, taken over from the last one where they are the same.</summary>
/// <param name="memory">What the last one kept.</param>
internal sealed class KeptResultConverter(ReportMemory memory) : JsonConverter
{
    private readonly Dictionary<Result, string> _texts = new(ReferenceEqualityComparer.Instance);

    public override bool CanRead => false;

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

    public override bool CanConvert(Type objectType) => objectType == typeof(Result);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteRawValue(_texts.TryGetValue((Result)value!, out var text) ? text : SarifText.OfResult((Result)value!));

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => throw new NotSupportedException();
}
