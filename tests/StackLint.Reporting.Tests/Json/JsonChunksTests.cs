using System.Text.Json;
using CsCheck;
using StackLint.Reporting.Json;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Tests.Json;

/// <summary>What is written in pieces is what would be written at once.</summary>
public sealed class JsonChunksTests
{
    private static readonly string[] Marks = ["##[error]", "#", "#\u200d#[", "##vso[x", "\u0085", "\u202e", "🦊", "漢", "\"", "\n", "\\"];

    private static readonly Gen<string> Part = Gen.OneOf(
        Gen.Int[0, Marks.Length - 1].Select(static i => Marks[i]),
        Gen.Char['a', 'z'].Array[1, 9_000].Select(static c => new string(c)));

    [Fact]
    public void Pieces_make_the_whole() => Part.Array[0, 12].Select(static p => string.Concat(p)).Array[0, 12].Sample(static texts =>
    {
        void WriteTo(Utf8JsonWriter json)
        {
            json.WriteStartArray();
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        var written = JsonText.Document(WriteTo);
        Assert.Equal(texts, JsonSerializer.Deserialize<string[]>(written)!);
        Assert.Equal(ControlCharacters.EscapeJson(written), written);
    });

    [Fact]
    public void A_value_longer_than_a_piece_is_whole()
    {
        var text = new string('x', 100_000) + "##[error]";
        Assert.Equal($"\"{text.Replace("##[", "#\\u0023[", StringComparison.Ordinal)}\"\n", JsonText.Document(json => json.WriteStringValue(text)));
    }
}
