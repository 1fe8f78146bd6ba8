using StackLint.Analysis.Findings;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Driving;

/// <summary>Finds a comment that an edit takes away.</summary>
internal static class LostComment
{
    /// <summary>The first comment that stands where the edit removes text, and in none of what it writes; null when there is none.</summary>
    internal static YamlComment? Find(CodeFix fix, YamlFile file)
    {
        var text = file.Source.Text;
        foreach (var removed in fix.Changes.Select(static c => c.Span).Where(s => !s.IsEmpty && s.End <= text.Length && text.ToString(s).Contains('#')))
        {
            var lost = file.Comments.FirstOrDefault(c => removed.Contains(c.Span) && !fix.Changes.Any(n => n.NewText!.Contains(c.Text, StringComparison.Ordinal)));
            if (lost is not null)
            {
                return lost;
            }
        }

        return null;
    }
}
