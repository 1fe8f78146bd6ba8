namespace StackLint.Conformance.Tests.Data;

/// <summary>Plain data, neither Docker's nor the model's.</summary>
internal abstract record DataValue;

/// <summary>A mapping; the order of its keys means nothing.</summary>
internal sealed record DataMapping(SortedDictionary<string, DataValue> Entries) : DataValue
{
    internal DataMapping()
        : this(new SortedDictionary<string, DataValue>(StringComparer.Ordinal))
    {
    }

    internal DataValue? Find(string name) => Entries.GetValueOrDefault(name);
}

/// <summary>A list.</summary>
internal sealed record DataSequence(List<DataValue> Items) : DataValue;

/// <summary>A scalar.</summary>
internal sealed record DataScalar(DataKind Kind, string Text) : DataValue
{
    public override string ToString() => Kind == DataKind.String ? $"\"{Text}\"" : $"{Kind.ToString().ToLowerInvariant()} {Text}";
}

/// <summary>What a scalar is; integers and other numbers print alike and are told apart by their value alone.</summary>
internal enum DataKind
{
    Null,
    Boolean,
    Number,
    String,
}
