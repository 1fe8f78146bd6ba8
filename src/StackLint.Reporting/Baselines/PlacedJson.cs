using System.Runtime.InteropServices;
using System.Text.Json;

namespace StackLint.Reporting.Baselines;

/// <summary>A JSON value that knows where it stands, and its members, whose absence and whose kind are errors there.</summary>
/// <param name="Element">The value.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Text">The bytes that it was read from.</param>
internal readonly record struct PlacedJson(JsonElement Element, string Name, ReadOnlyMemory<byte> Text)
{
    public PlacedJson Require(string name, JsonValueKind kind) =>
        Find(name, kind) ?? throw Fail($"{Name} has no '{name}'");

    /// <summary>A member, null when there is none.</summary>
    public PlacedJson? Find(string name, JsonValueKind kind)
    {
        if (!Element.TryGetProperty(name, out var value))
        {
            return null;
        }

        var member = this with { Element = value, Name = $"'{name}'" };
        return value.ValueKind == kind ? member : throw member.Fail($"'{name}' is no {Of(kind)}");
    }

    /// <summary>The items of an array.</summary>
    public IEnumerable<PlacedJson> Items(JsonValueKind kind)
    {
        foreach (var element in Element.EnumerateArray())
        {
            var item = this with { Element = element, Name = "an item of " + Name };
            yield return element.ValueKind == kind ? item : throw item.Fail($"{item.Name} is no {Of(kind)}");
        }
    }

    public string String()
    {
        try
        {
            return Element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fail($"{Name} holds half of a surrogate pair");
        }
    }

    public int Number() => Element.TryGetInt32(out var number) ? number : throw Fail($"{Name} is no whole number");

    public BaselineFormatException Fail(string message) =>
        new(message, Text.Span.Overlaps(JsonMarshal.GetRawUtf8Value(Element), out var offset) ? offset : 0);

    private static string Of(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.Number => "number",
        _ => "text",
    };
}
