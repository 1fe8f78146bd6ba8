using System.Text;

namespace StackLint.Conformance.Tests.Data;

/// <summary>A place where data differ.</summary>
/// <param name="Path">Keys and indexes, dotted.</param>
/// <param name="Expected">What Docker printed there; null for nothing.</param>
/// <param name="Actual">What the model holds there; null for nothing.</param>
internal sealed record DataDifference(string Path, DataValue? Expected, DataValue? Actual)
{
    public override string ToString() => $"{Path}: Docker {Show(Expected)}, model {Show(Actual)}";

    internal static string Show(DataValue? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.Length > 300 ? text.ToString(0, 300) + "…" : text.ToString();
    }

    private static void Append(StringBuilder text, DataValue? value)
    {
        switch (value)
        {
            case null:
                text.Append("nothing");
                break;
            case DataMapping mapping:
                text.Append('{').AppendJoin(", ", mapping.Entries.Select(static e => $"{e.Key}: {Show(e.Value)}")).Append('}');
                break;
            case DataSequence sequence:
                text.Append('[').AppendJoin(", ", sequence.Items.Select(Show)).Append(']');
                break;
            default:
                text.Append(value);
                break;
        }
    }
}
