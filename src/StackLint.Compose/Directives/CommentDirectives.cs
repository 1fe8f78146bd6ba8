using System.Collections.Immutable;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Directives;

/// <summary>Reads the directives of a file.</summary>
public static class CommentDirectives
{
    /// <summary>All comments of the form <c># stacklint …</c>, in order, each with what it covers.</summary>
    public static ImmutableArray<CommentDirective> Read(YamlFile file)
    {
        CommentCoverage? coverage = null;
        var directives = ImmutableArray.CreateBuilder<CommentDirective>();
        foreach (var comment in file.Comments)
        {
            // From behind the '#', so that offsets hold.
            var text = file.Source.Text.ToString(comment.Span)[1..];
            if (DirectiveText.TryRead(text) is { } directive)
            {
                coverage ??= new CommentCoverage(file);
                directives.Add(new CommentDirective(
                    file.Source,
                    comment,
                    directive.Word,
                    directive.Rest,
                    comment.Span.Start + 1 + directive.RestOffset,
                    coverage.Find(comment)));
            }
        }

        return directives.ToImmutable();
    }
}
