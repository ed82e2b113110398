package org.plumbline.conformance;

import java.util.List;
import org.plumbline.json.DocumentSchema;
import org.plumbline.json.DocumentSchema.Misfit;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonPosition;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.PositionedJson;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** The text of a profile that fits its schema, with places for what is refused later. */
final class ProfileText {
    private static final DocumentSchema SCHEMA = DocumentSchema.named("profile");

    private final PositionedJson text;

    private ProfileText(PositionedJson text) {
        this.text = text;
    }

    static ProfileText read(byte[] json) throws ProfileRefused {
        try {
            ProfileText profile = new ProfileText(StrictJson.read(json, JsonLimits.SIGNED));
            List<Misfit> misfits = SCHEMA.misfits(profile.root());
            if (!misfits.isEmpty()) {
                throw profile.refused(misfits.get(0).pointer(), misfits.get(0).reason());
            }
            return profile;
        } catch (JsonRefused refused) {
            throw new ProfileRefused("profile, " + refused.getMessage());
        }
    }

    JsonNode root() {
        return text.root();
    }

    ProfileRefused refused(String pointer, String reason) {
        JsonPosition position = text.position(pointer).orElse(JsonPosition.START);
        return new ProfileRefused(
                "profile, line %d, column %d: %s".formatted(position.line(), position.column(), reason));
    }
}
