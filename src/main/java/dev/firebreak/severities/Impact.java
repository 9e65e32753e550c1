package dev.firebreak.severities;

/** How bad it is on each axis, as far as anybody knows. */
public record Impact(Score userHarm, Score dataExposure, Score complianceRisk, Score businessImpact) {

    /** Nothing is known yet. */
    public static final Impact UNKNOWN = new Impact(Score.UNKNOWN, Score.UNKNOWN, Score.UNKNOWN, Score.UNKNOWN);

    public Score of(Axis axis) {
        return switch (axis) {
            case USER_HARM -> userHarm;
            case DATA_EXPOSURE -> dataExposure;
            case COMPLIANCE_RISK -> complianceRisk;
            case BUSINESS_IMPACT -> businessImpact;
        };
    }

    /** The same with another score on one axis. */
    public Impact with(Axis axis, Score score) {
        return switch (axis) {
            case USER_HARM -> new Impact(score, dataExposure, complianceRisk, businessImpact);
            case DATA_EXPOSURE -> new Impact(userHarm, score, complianceRisk, businessImpact);
            case COMPLIANCE_RISK -> new Impact(userHarm, dataExposure, score, businessImpact);
            case BUSINESS_IMPACT -> new Impact(userHarm, dataExposure, complianceRisk, score);
        };
    }
}
