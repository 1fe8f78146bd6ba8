using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Discovery;

/// <summary>Judges files whose first document cannot be parsed and that nobody named as Compose files.</summary>
internal static class BrokenFiles
{
    private const string Services = "services";

    /// <summary>Why the file is none of ours, as in <c>is not valid YAML</c>; null when it is a Compose or stack file with a mistake.</summary>
    /// <param name="yaml">The file.</param>
    /// <param name="isListed">Whether somebody's list names it: then services suffice, whatever they hold.</param>
    internal static string? FindReasonToSkip(YamlFile yaml, bool isListed)
    {
        var path = yaml.Source.Path;
        if (ComposeFileNames.IsComposeLike(path))
        {
            return TemplateText.IsCauseOfError(yaml) ? "is a template that is no valid YAML" : null;
        }

        var text = new TopLevelText(yaml.Source.Text);
        return text.Has(Services)
            && (isListed || HasService(text))
            && !ForeignKinds.IsForeign(text, path)
            && !TemplateText.HasAny(yaml.Source.Text)
            ? null
            : "is not valid YAML";
    }

    // The same keys make a service of a mapping that can be parsed; what a merge key brings in may stand anywhere.
    private static bool HasService(TopLevelText text)
    {
        var keys = text.KeysWithin(Services, isDeeper: true);
        return keys.Any(ComposeClassifier.IsServiceKey)
            || (keys.Contains("<<") && text.AllKeysWithin.Any(ComposeClassifier.IsServiceKey));
    }
}
