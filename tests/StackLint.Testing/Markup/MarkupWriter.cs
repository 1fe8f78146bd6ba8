using System.Text;

namespace StackLint.Testing.Markup;

/// <summary>Writes markup, for messages.</summary>
internal static class MarkupWriter
{
    internal static string Write(string text, IEnumerable<MarkedSpan> spans)
    {
        var ordered = spans.ToList();
        var result = new StringBuilder(text.Length);
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var _ in ordered.Where(s => s.Span.End == i && !s.Span.IsEmpty))
            {
                result.Append("|}");
            }

            // The longest first, so that marks nest.
            foreach (var span in ordered.Where(s => s.Span.Start == i).OrderByDescending(static s => s.Span.Length))
            {
                result.Append("{|").Append(span.Id).Append(span.Span.IsEmpty ? ":|}" : ":");
            }

            if (i < text.Length)
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
