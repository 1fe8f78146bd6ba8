using System.Globalization;

namespace StackLint.Conformance.Tests.Data;

/// <summary>Finds every place where two data differ.</summary>
internal sealed class DataComparer
{
    private readonly List<DataDifference> _differences = [];

    /// <param name="expected">What Docker printed.</param>
    /// <param name="actual">What the model holds.</param>
    internal static List<DataDifference> Compare(DataValue expected, DataValue actual)
    {
        var comparer = new DataComparer();
        comparer.Compare("", expected, actual);
        return comparer._differences;
    }

    private void Compare(string path, DataValue expected, DataValue actual)
    {
        switch (expected, actual)
        {
            case (DataMapping e, DataMapping a):
                CompareEntries(path, e, a);
                break;
            case (DataSequence e, DataSequence a):
                CompareItems(path, e, a);
                break;
            case (DataScalar e, DataScalar a) when AreEqual(path, e, a):
                break;
            default:
                _differences.Add(new DataDifference(path, expected, actual));
                break;
        }
    }

    private void CompareEntries(string path, DataMapping expected, DataMapping actual)
    {
        foreach (var name in expected.Entries.Keys.Union(actual.Entries.Keys, StringComparer.Ordinal))
        {
            var place = path.Length == 0 ? name : path + "." + name;
            if (expected.Find(name) is not { } e || actual.Find(name) is not { } a)
            {
                _differences.Add(new DataDifference(place, expected.Find(name), actual.Find(name)));
            }
            else
            {
                Compare(place, e, a);
            }
        }
    }

    private void CompareItems(string path, DataSequence expected, DataSequence actual)
    {
        if (expected.Items.Count != actual.Items.Count)
        {
            _differences.Add(new DataDifference(path, expected, actual));
            return;
        }

        for (var i = 0; i < expected.Items.Count; i++)
        {
            Compare($"{path}.{i}", expected.Items[i], actual.Items[i]);
        }
    }

    private static bool AreEqual(string path, DataScalar expected, DataScalar actual)
    {
        if (expected == actual)
        {
            return true;
        }

        if (expected.Kind == DataKind.Number && actual.Kind == DataKind.Number)
        {
            return AreEqualNumbers(path, expected.Text, actual.Text);
        }

        // Timestamps below x- keys print as RFC 3339.
        return path.Contains("x-", StringComparison.Ordinal) && Instant(expected.Text) is { } instant && instant == Instant(actual.Text);
    }

    // Docker keeps this one in 32 bits.
    private static bool AreEqualNumbers(string path, string expected, string actual) =>
        double.TryParse(expected, CultureInfo.InvariantCulture, out var e)
        && double.TryParse(actual, CultureInfo.InvariantCulture, out var a)
        && (path.EndsWith(".max_failure_ratio", StringComparison.Ordinal) ? (float)e == (float)a : e == a)
        && (Math.Abs(e) < 1e15 || expected.Contains('e') || expected == actual);

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParse(text.Replace(" +0000 UTC", "Z"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
