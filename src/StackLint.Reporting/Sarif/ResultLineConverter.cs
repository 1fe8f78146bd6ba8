using System.Globalization;
using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;

namespace StackLint.Reporting.Sarif;

/// <summary>Writes a result on one line whatever the log around it does.</summary>
/// <param name="serializer">Writes the result itself.</param>
internal sealed class ResultLineConverter(JsonSerializer serializer) : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(Result);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer _)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        serializer.Serialize(text, value);
        writer.WriteRawValue(text.ToString());
    }

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer _) => throw new NotSupportedException();
}
