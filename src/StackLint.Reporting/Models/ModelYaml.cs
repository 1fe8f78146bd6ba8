using System.Text;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Reporting.Text;
using StackLint.Yaml.Emission;

namespace StackLint.Reporting.Models;

/// <summary>Writes what Docker would load as YAML, laid out as <c>docker stack config</c> lays it out.</summary>
public sealed class ModelYaml
{
    private readonly YamlWriter _yaml = new(PlainScalars.IsText) { FindActing = ActingPositions.In };
    private readonly ModelText _text;
    private readonly bool _withOrigins;

    private ModelYaml(ComposeProject project, bool withOrigins)
    {
        _text = new ModelText(project);
        _withOrigins = withOrigins;
    }

    /// <summary>The canonical form of one project as a document; of several as documents, each below a comment that names its files.</summary>
    /// <param name="projects">The projects; of one without a canonical form there is nothing to say.</param>
    /// <param name="withOrigins">Whether a comment behind each value says where it is written and how it came to its place.</param>
    public static string Render(IReadOnlyList<ComposeProject> projects, bool withOrigins)
    {
        ArgumentNullException.ThrowIfNull(projects);
        var text = new StringBuilder();
        foreach (var project in projects)
        {
            if (projects.Count > 1)
            {
                text.Append("---\n# ").AppendJoin(", ", project.RootFiles.Select(static f => ControlCharacters.Escape(f.Source.Path))).Append('\n');
            }

            if (project.Canonical is { } root)
            {
                var model = new ModelYaml(project, withOrigins);
                model.Write(root);
                text.Append(model._yaml);
            }
        }

        return text.ToString();
    }

    // The depth is bounded by the parser's limits.
    private void Write(ComposeValue value)
    {
        var origin = _withOrigins ? OriginText.Of(value) : null;
        switch (value)
        {
            case ComposeMapping mapping:
                _yaml.BeginMapping();
                foreach (var (name, entry) in _text.EntriesOf(mapping))
                {
                    _yaml.Key(name);
                    Write(entry);
                }

                _yaml.End(origin);
                break;
            case ComposeSequence sequence:
                _yaml.BeginSequence();
                foreach (var item in sequence.Items)
                {
                    _yaml.Item();
                    Write(item);
                }

                _yaml.End(origin);
                break;
            case ComposeScalar scalar:
                Write(scalar, origin);
                break;
        }
    }

    private void Write(ComposeScalar scalar, string? origin)
    {
        var isPassedOn = ModelText.IsPassedOn(scalar);
        if (isPassedOn ? ModelText.IsNullWhenPassedOn(scalar) : scalar.Kind == ComposeScalarKind.Null)
        {
            _yaml.Plain("null", origin);
        }
        else if (isPassedOn)
        {
            _yaml.String("", origin);
        }
        else if (scalar.Kind == ComposeScalarKind.String || scalar.IsUnknown || scalar.Text.Length == 0)
        {
            _yaml.String(_text.Of(scalar), origin);
        }
        else
        {
            _yaml.Plain(scalar.Text, origin);
        }
    }
}
