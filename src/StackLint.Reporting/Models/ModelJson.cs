using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Reporting.Json;

namespace StackLint.Reporting.Models;

/// <summary>Writes what Docker would load as JSON.</summary>
public sealed class ModelJson
{
    private readonly Utf8JsonWriter _json;
    private readonly ModelText _text;

    private ModelJson(Utf8JsonWriter json, ComposeProject project)
    {
        _json = json;
        _text = new ModelText(project);
    }

    /// <summary>
    /// The canonical form of one project as an object, of several as an array of objects. With origins each object has the
    /// members <c>files</c>, <c>model</c> and <c>origins</c>: for each value, by its JSON pointer, the place where it is written
    /// and the steps from there to its use.
    /// </summary>
    /// <param name="projects">The projects; those without a canonical form are <c>null</c>.</param>
    /// <param name="withOrigins">Whether origins are written.</param>
    public static string Render(IReadOnlyList<ComposeProject> projects, bool withOrigins)
    {
        ArgumentNullException.ThrowIfNull(projects);
        return JsonText.Document(json =>
        {
            if (projects.Count != 1)
            {
                json.WriteStartArray();
            }

            foreach (var project in projects)
            {
                new ModelJson(json, project).Write(project, withOrigins);
            }

            if (projects.Count != 1)
            {
                json.WriteEndArray();
            }
        });
    }

    private void Write(ComposeProject project, bool withOrigins)
    {
        if (!withOrigins)
        {
            Write(project.Canonical);
            return;
        }

        _json.WriteStartObject();
        _json.WriteStartArray("files");
        foreach (var file in project.Files)
        {
            _json.WriteStringValue(file.Path);
        }

        _json.WriteEndArray();
        _json.WritePropertyName("model");
        Write(project.Canonical);
        _json.WriteStartObject("origins");
        if (project.Canonical is { } root)
        {
            WriteOrigins(root, "");
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    // The depth is bounded by the parser's limits.
    private void Write(ComposeValue? value)
    {
        switch (value)
        {
            case ComposeMapping mapping:
                _json.WriteStartObject();
                foreach (var (name, entry) in _text.EntriesOf(mapping))
                {
                    _json.WritePropertyName(name);
                    Write(entry);
                }

                _json.WriteEndObject();
                break;
            case ComposeSequence sequence:
                _json.WriteStartArray();
                foreach (var item in sequence.Items)
                {
                    Write(item);
                }

                _json.WriteEndArray();
                break;
            case ComposeScalar scalar:
                Write(scalar);
                break;
            default:
                _json.WriteNullValue();
                break;
        }
    }

    private void Write(ComposeScalar scalar)
    {
        switch (scalar.Kind)
        {
            case var _ when ModelText.IsPassedOn(scalar) && !ModelText.IsNullWhenPassedOn(scalar):
                _json.WriteStringValue("");
                break;
            case var kind when kind == ComposeScalarKind.Null || ModelText.IsPassedOn(scalar):
                _json.WriteNullValue();
                break;
            case ComposeScalarKind.Boolean when !scalar.IsUnknown && scalar.Text is "true" or "false":
                _json.WriteBooleanValue(scalar.Text == "true");
                break;
            case ComposeScalarKind.Integer or ComposeScalarKind.Float when !scalar.IsUnknown && IsJsonNumber(scalar.Text):
                _json.WriteRawValue(scalar.Text);
                break;
            default:
                _json.WriteStringValue(_text.Of(scalar));
                break;
        }
    }

    // Infinity, and what is kept as it is written because Docker refuses it, have no spelling as a number.
    private static bool IsJsonNumber(string text) =>
        text.AsSpan().TrimStart('-') is [>= '0' and <= '9', .. var rest]
        && !(text.AsSpan().TrimStart('-')[0] == '0' && rest is [>= '0' and <= '9', ..])
        && text[^1] != '.'
        && !text.Contains("--", StringComparison.Ordinal)
        && double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out _);

    private void WriteOrigins(ComposeValue value, string pointer)
    {
        _json.WriteStartArray(pointer);
        WritePlace("value", OriginText.PlaceOf(value), null);
        foreach (var step in OriginText.StepsOf(value))
        {
            WritePlace(OriginText.WordOf(step.Kind), step.Kind == ProvenanceKind.EnvFile ? step.Site.GetLocation() : step.GetLocation(), step);
        }

        _json.WriteEndArray();
        switch (value)
        {
            case ComposeMapping mapping:
                foreach (var (name, entry) in _text.EntriesOf(mapping))
                {
                    WriteOrigins(entry, $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}");
                }

                break;
            case ComposeSequence sequence:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    WriteOrigins(sequence.Items[i], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"));
                }

                break;
        }
    }

    private void WritePlace(string kind, Location location, ProvenanceStep? step)
    {
        var span = location.GetLineSpan();
        _json.WriteStartObject();
        _json.WriteString("kind", kind);
        _json.WriteString("file", span.Path);
        _json.WriteNumber("line", span.StartLinePosition.Line + 1);
        _json.WriteNumber("column", span.StartLinePosition.Character + 1);
        if (step?.Variable is { } variable)
        {
            _json.WriteString("variable", variable.Name);
            _json.WriteString("outcome", variable.Outcome.ToString().ToLowerInvariant());
        }

        _json.WriteEndObject();
    }
}
