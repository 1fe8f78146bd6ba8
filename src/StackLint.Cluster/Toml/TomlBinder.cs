using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Cluster.Reading;
using StackLint.Cluster.Substitution;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace StackLint.Cluster.Toml;

/// <summary>Reads TOML within a scalar, each value with its place in the file.</summary>
internal sealed class TomlBinder
{
    // Beyond that the text is something else, and nobody mends so much at once.
    private const int MaxErrors = 20;

    private readonly ImmutableArray<TomlEntry>.Builder _entries = ImmutableArray.CreateBuilder<TomlEntry>();
    private readonly ClusterScalar _scalar;

    private TomlBinder(ClusterScalar scalar)
    {
        _scalar = scalar;
    }

    /// <summary>Reads a scalar; what is no TOML becomes problems.</summary>
    internal static TomlConfiguration Bind(ClusterScalar? scalar, ProblemList problems)
    {
        if (scalar is null || ClusterScalar.IsNull(scalar.Node))
        {
            return new TomlConfiguration(null, [], isUnknown: false);
        }

        return new TomlBinder(scalar).Run(problems);
    }

    private TomlConfiguration Run(ProblemList problems)
    {
        DocumentSyntax document;
        try
        {
            // An unknown value is read as a number, so that what stands around it is understood.
            document = SyntaxParser.Parse(_scalar.Text.Replace(SubstitutedText.Hole, '0'));
        }
        catch (TomlException)
        {
            // All else comes as a diagnostic.
            problems.Add(new ClusterProblem(_scalar.Node.GetLocation(), ClusterProblemKind.Syntax, "this is no TOML: it is nested too deeply") { Tool = ClusterTool.Mke, Node = _scalar.Node });
            return new TomlConfiguration(_scalar.Node, [], isUnknown: true);
        }

        AddEntries(document.KeyValues, []);
        foreach (var table in document.Tables)
        {
            AddEntries(table.Items, table.Name is { } name ? NamesOf(name) : []);
        }

        var errors = document.Diagnostics.Where(static d => d.Kind == DiagnosticMessageKind.Error).ToList();
        foreach (var error in errors.Take(MaxErrors))
        {
            var span = Clamp(error.Span);
            if (!TouchesHole(span))
            {
                problems.Add(new ClusterProblem(_scalar.GetPlace(span).GetLocation(), ClusterProblemKind.Syntax, "this is no TOML: " + Lower(error.Message))
                {
                    Tool = ClusterTool.Mke,
                });
            }
        }

        return new TomlConfiguration(_scalar.Node, _entries.ToImmutable(), _scalar.IsUnknown || errors.Count > 0);
    }

    private void AddEntries(SyntaxList<KeyValueSyntax> items, ImmutableArray<string> table)
    {
        foreach (var item in items)
        {
            Add(item, table);
        }
    }

    private void Add(KeyValueSyntax item, ImmutableArray<string> table)
    {
        if (item is not { Key: { } key, Value: { } value })
        {
            return;
        }

        var path = table.AddRange(NamesOf(key));
        if (value is InlineTableSyntax inline)
        {
            foreach (var inner in inline.Items)
            {
                if (inner.KeyValue is { } pair)
                {
                    Add(pair, path);
                }
            }

            return;
        }

        var place = PlaceOf(value, _scalar.GetPlace(Clamp(key.Span)));
        var isUnknown = HasHole(Clamp(value.Span));
        _entries.Add(new TomlEntry(path)
        {
            Text = !isUnknown && value is StringValueSyntax { Value: { } text } ? ClusterValue<string>.Known(text, place) : ClusterValue<string>.Unknown(place),
            Boolean = !isUnknown && value is BooleanValueSyntax boolean ? ClusterValue<bool>.Known(boolean.Value, place) : ClusterValue<bool>.Unknown(place),
            Integer = !isUnknown && value is IntegerValueSyntax integer ? ClusterValue<long>.Known(integer.Value, place) : ClusterValue<long>.Unknown(place),
            Items = value is ArraySyntax array ? [.. array.Items.Select(static i => i.Value).OfType<StringValueSyntax>().Select(ItemOf)] : [],
        });
    }

    private ClusterValue<string> ItemOf(StringValueSyntax item)
    {
        var place = PlaceOf(item, null);
        return item.Value is { } text && !HasHole(Clamp(item.Span)) ? ClusterValue<string>.Known(text, place) : ClusterValue<string>.Unknown(place);
    }

    private ClusterPlace PlaceOf(ValueSyntax value, ClusterPlace? key) => _scalar.GetPlace(Clamp(value.Span), key);

    private static ImmutableArray<string> NamesOf(KeySyntax key)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        AddName(names, key.Key);
        foreach (var item in key.DotKeys)
        {
            AddName(names, item.Key);
        }

        return names.ToImmutable();
    }

    private static void AddName(ImmutableArray<string>.Builder names, BareKeyOrStringValueSyntax? name)
    {
        if (name is BareKeySyntax { Key.Text: { } bare })
        {
            names.Add(bare);
        }
        else if (name is StringValueSyntax { Value: { } quoted })
        {
            names.Add(quoted);
        }
    }

    private TextSpan Clamp(SourceSpan span)
    {
        var start = Math.Clamp(span.Start.Offset, 0, _scalar.Text.Length);
        return new TextSpan(start, Math.Clamp(span.Length, 0, _scalar.Text.Length - start));
    }

    private bool HasHole(TextSpan span) => _scalar.Text.AsSpan(span.Start, span.Length).Contains(SubstitutedText.Hole);

    // A line with an unknown part may be anything.
    private bool TouchesHole(TextSpan span)
    {
        var text = _scalar.Text;
        var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var end = text.IndexOf('\n', span.End);
        return HasHole(TextSpan.FromBounds(start, end < 0 ? text.Length : end));
    }

    private static string Lower(string message) =>
        message.Length > 1 && char.IsUpper(message[0]) && !char.IsUpper(message[1]) ? char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.') : message.TrimEnd('.');
}
