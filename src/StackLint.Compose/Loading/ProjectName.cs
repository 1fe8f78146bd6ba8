using StackLint.Compose.Interpolation;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Loading;

/// <summary>The name of a Compose project: the last <c>name</c> of its files, else a variable's, else the folder's.</summary>
internal static class ProjectName
{
    /// <summary>The variable that gives the name, and that holds it for interpolation.</summary>
    internal const string Variable = "COMPOSE_PROJECT_NAME";

    /// <summary>The name; null when it is not known, empty when there is none.</summary>
    internal static string? Find(LoadContext context)
    {
        if (context.Options.Variables?.GetValue(Variable) is { Length: > 0 } given)
        {
            return Normalize(given);
        }

        string? written = null;
        foreach (var document in context.RootFiles.SelectMany(static f => f.Documents))
        {
            if (document.Root.Resolved is YamlMapping mapping && mapping.FindEntry("name")?.Value.Resolved is YamlScalar { Value.Length: > 0 } name)
            {
                written = name.Value;
            }
        }

        if (written is not null)
        {
            var text = new Interpolator(ComposeDialect.Compose, context.Options.Variables).Interpolate(written);
            return text.IsUnknown ? null : text.Text;
        }

        return context.WorkingDirectory is { } folder ? Normalize(Path.GetFileName(folder.TrimEnd('/', '\\'))) : null;
    }

    /// <summary>In lower case, without what is no letter, digit, hyphen or underscore, and beginning with a letter or digit.</summary>
    private static string Normalize(string name) =>
        string.Concat(name.ToLowerInvariant().Where(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-')).TrimStart('_', '-');
}
