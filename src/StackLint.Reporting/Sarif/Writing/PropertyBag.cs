using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.CodeAnalysis.Sarif;
using StackLint.Reporting.Json;

namespace StackLint.Reporting.Sarif.Writing;

/// <summary>
/// Property bags of SARIF objects. The library's own <see cref="PropertyBagHolder.SetProperty{T}"/> brings a reflection-based
/// serializer with it, which costs a small run more than everything else it does.
/// </summary>
internal static class PropertyBag
{
    /// <summary>Sets a property to a text.</summary>
    public static void SetText(this PropertyBagHolder holder, string name, string value) =>
        Add(holder, name, JsonText.Value(json => json.WriteTextValue(value)), isString: true);

    /// <summary>Sets a property to texts.</summary>
    public static void SetTexts(this PropertyBagHolder holder, string name, IEnumerable<string> values) =>
        Add(holder, name, JsonText.Value(json => WriteTexts(json, values)), isString: false);

    /// <summary>Sets a property to true.</summary>
    public static void SetTrue(this PropertyBagHolder holder, string name) => Add(holder, name, "true", isString: false);

    /// <summary>Writes the bag as the member that it is, if it holds anything.</summary>
    public static void WritePropertyBag(this Utf8JsonWriter json, PropertyBagHolder holder)
    {
        if (Bag(holder) is not { Count: > 0 } bag)
        {
            return;
        }

        json.WriteStartObject("properties");
        foreach (var (name, property) in bag)
        {
            json.WritePropertyName(name);
            using var value = JsonDocument.Parse(property.SerializedValue);
            value.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteTextValue(text);
        }

        json.WriteEndArray();
    }

    private static void Add(PropertyBagHolder holder, string name, string json, bool isString)
    {
        if (Bag(holder) is not { } bag)
        {
            SetBag(holder, bag = new Dictionary<string, SerializedPropertyInfo>(StringComparer.Ordinal));
        }

        bag[name] = new SerializedPropertyInfo(json, isString);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Properties")]
    private static extern IDictionary<string, SerializedPropertyInfo>? Bag(PropertyBagHolder holder);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Properties")]
    private static extern void SetBag(PropertyBagHolder holder, IDictionary<string, SerializedPropertyInfo> bag);
}
