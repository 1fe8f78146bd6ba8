using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Cluster.Reading;

/// <summary>JSON within the reader of YAML.</summary>
internal static class JsonFile
{
    /// <summary>The file, or where YAML forbids what JSON allows, the same text read as JSON.</summary>
    internal static YamlFile Read(YamlFile file)
    {
        if (!file.HasSyntaxError || !IsLike(file.Source))
        {
            return file;
        }

        var reread = YamlParser.ParseJson(file.Source);
        return reread.HasSyntaxError ? file : reread;
    }

    /// <summary>Whether the text begins with a bracket.</summary>
    internal static bool IsLike(SourceFile source)
    {
        for (var i = 0; i < source.Text.Length; i++)
        {
            if (!char.IsWhiteSpace(source.Text[i]))
            {
                return source.Text[i] is '{' or '[';
            }
        }

        return false;
    }
}
