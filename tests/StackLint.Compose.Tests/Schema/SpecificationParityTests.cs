using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using StackLint.Compose.Binding;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Origins;
using StackLint.Compose.Schema;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Tests.Schema;

/// <summary>The schema of the Compose Specification itself, read by an independent library, against ours.</summary>
public sealed class SpecificationParityTests
{
    [SkippableFact]
    public async Task Ours_refuses_what_the_specification_refuses()
    {
        Corpus.Require();
        var path = Path.Combine(Path.GetDirectoryName(Corpus.Folder)!, "schema", "compose-spec.json");
        Skip.IfNot(File.Exists(path), "the schema of the Compose Specification is not beside the repository");

        // compose-go frees most lists of equal items before it validates; which ones is tested elsewhere.
        var text = await File.ReadAllTextAsync(path);
        var schema = await JsonSchema.FromJsonAsync(text.Replace("\"uniqueItems\": true", "\"uniqueItems\": false", StringComparison.Ordinal));
        var wrong = new List<string>();
        var (count, refused) = (0, 0);
        foreach (var (name, fullPath, _) in Corpus.Files().Where(static f => f.Verdict != "-"))
        {
            if (Read(fullPath) is not { } tree || ToJson(tree) is not { } json || HoldsNullModel(json))
            {
                continue;
            }

            count++;
            var theirs = schema.Validate(json);
            var ours = ComposeSchema.Validate(tree).Where(static p => !p.Expectation.EndsWith(" are equal", StringComparison.Ordinal)).ToList();
            refused += ours.Count > 0 ? 1 : 0;
            if (ours.Count > 0 != theirs.Count > 0)
            {
                wrong.Add($"{name}: specification {string.Join(" | ", theirs)}, ours {Problems.Show(ours)}");
            }
        }

        Assert.True(count > 1500 && refused > 100, $"only {count} files were compared, of which {refused} are refused");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    // compose-go's copy of the schema is newer in this one place.
    private static bool HoldsNullModel(JToken json) => json.SelectTokens("$.services.*.models.*").Any(static t => t.Type == JTokenType.Null);

    private static ComposeMapping? Read(string fullPath)
    {
        if (SourceFileReader.Read(fullPath, fullPath) is not { Succeeded: true } source
            || YamlParser.Parse(source.File) is not { Errors.IsEmpty: true, Documents: [var document, ..] })
        {
            return null;
        }

        var reader = new ValueReader(new Interpolator(ComposeDialect.Compose, static _ => ""));
        return reader.Read(document.Root, Provenance.Direct) as ComposeMapping;
    }

    // Null where JSON has no word: faulty substitutions, times, infinite numbers.
    private static JToken? ToJson(ComposeValue value)
    {
        switch (value)
        {
            case ComposeMapping mapping:
                var members = new JObject();
                foreach (var entry in mapping.Entries)
                {
                    if (ToJson(entry.Value) is not { } member)
                    {
                        return null;
                    }

                    members[entry.Name] = member;
                }

                return members;
            case ComposeSequence sequence:
                var items = sequence.Items.Select(ToJson).ToList();
                return items.Contains(null) ? null : new JArray(items);
            default:
                return ToJson((ComposeScalar)value);
        }
    }

    private static JValue? ToJson(ComposeScalar scalar) => scalar.Kind switch
    {
        _ when scalar.IsUnknown => null,
        ComposeScalarKind.String => new JValue(scalar.Text),
        ComposeScalarKind.Null => JValue.CreateNull(),
        ComposeScalarKind.Boolean => new JValue(bool.Parse(scalar.Text)),
        ComposeScalarKind.Integer when YamlNumber.TryParseInteger(scalar.Text, out var integer) => new JValue(integer),
        ComposeScalarKind.Float when double.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        _ => null,
    };
}
