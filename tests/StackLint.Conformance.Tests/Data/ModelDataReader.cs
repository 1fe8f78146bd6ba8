using StackLint.Compose.Values;

namespace StackLint.Conformance.Tests.Data;

/// <summary>Makes plain data of the model's canonical form.</summary>
internal static class ModelDataReader
{
    internal static DataValue Read(ComposeValue value) => value switch
    {
        ComposeMapping mapping => Read(mapping),
        ComposeSequence sequence => new DataSequence([.. sequence.Items.Select(Read)]),
        ComposeScalar scalar => new DataScalar(KindOf(scalar), scalar.Kind == ComposeScalarKind.Null ? "null" : scalar.Text),
        _ => throw new InvalidDataException($"The model holds a {value.GetType().Name}"),
    };

    private static DataMapping Read(ComposeMapping mapping)
    {
        var result = new DataMapping();
        foreach (var entry in mapping.Entries)
        {
            result.Entries[entry.Name] = Read(entry.Value);
        }

        return result;
    }

    private static DataKind KindOf(ComposeScalar scalar) => scalar.Kind switch
    {
        ComposeScalarKind.Null => DataKind.Null,
        ComposeScalarKind.Boolean => DataKind.Boolean,
        ComposeScalarKind.Integer or ComposeScalarKind.Float => DataKind.Number,
        _ => DataKind.String,
    };
}
