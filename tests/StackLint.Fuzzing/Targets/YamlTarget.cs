using StackLint.Fuzzing.Invariants;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Tests;
using StackLint.Yaml.Text;

namespace StackLint.Fuzzing.Targets;

/// <summary>Bytes to text to trees and back.</summary>
internal static class YamlTarget
{
    internal static void Run(byte[] bytes)
    {
        var read = SourceFileReader.Decode(bytes, "input.yml");
        if (!read.Succeeded)
        {
            Assert.NotEmpty(read.Problem);
            return;
        }

        Assert.Equal(bytes, read.File.ToBytes());
        var yaml = YamlParser.Parse(read.File);
        TreeChecks.AssertSound(yaml);
        ScalarChecks.AssertSound(yaml);
        Assert.Equal(TreeText.Of(yaml), TreeText.Of(YamlParser.Parse(read.File)));
        TreeChecks.AssertSound(YamlParser.ParseJson(read.File));
    }
}
